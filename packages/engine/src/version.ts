/** The version of the engine, as its package has it; it goes into every reproduction capsule. */
export const ENGINE_VERSION = '0.1.0'
