/** The worker's end of a link: does what it is asked, and keeps what it has compiled. */
import { unreachable } from '@thaw/core'
import type { AnswerMessage, MessageLink, TaskMessage } from './engine-pool.ts'
import type { BlockPart, EngineAnswer } from './engine-task.ts'
import { performTask, workerMemory } from './perform-task.ts'

/** Serves a link until the thread ends. A bug here reaches the caller as a refusal with its text. */
export function serveEnsembleWorker(link: MessageLink): void {
  const memory = workerMemory()
  link.listen(
    (message) => {
      const { number, task } = message as TaskMessage
      const [reply, transfer] = answerOf(number, () => performTask(memory, task))
      link.post(reply, transfer)
    },
    () => {
      // The caller is gone: there is no one to tell.
    },
  )
}

function answerOf(
  number: number,
  perform: () => EngineAnswer,
): readonly [AnswerMessage, readonly ArrayBuffer[]] {
  try {
    const answer = perform()
    return [{ number, answer }, buffersOf(answer)]
  } catch (reason) {
    const failure = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)
    return [{ number, failure }, []]
  }
}

/** The bulk of an answer changes hands; the summary is small and is copied. */
function buffersOf(answer: EngineAnswer): readonly ArrayBuffer[] {
  switch (answer.kind) {
    case 'needsProgram':
      return []
    case 'reduced':
      return partBuffers(answer.worlds)
    case 'simulated': {
      const states = answer.states.map(({ stocks }) => stocks.buffer as ArrayBuffer)
      return [...partBuffers([answer.parts]), ...states]
    }
    default:
      return unreachable(answer)
  }
}

/** The memory of all parts, to be handed over. */
export function partBuffers(worlds: readonly (readonly BlockPart[])[]): readonly ArrayBuffer[] {
  return worlds.flatMap((parts) => parts.map(({ values }) => values.buffer as ArrayBuffer))
}
