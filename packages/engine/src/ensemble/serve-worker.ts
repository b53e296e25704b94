/** The worker's end of a link: does what it is asked, and keeps what it has compiled. */
import { unreachable } from '@thaw/core'
import type { AnswerMessage, MessageLink, TaskMessage } from './engine-pool.ts'
import type { EngineAnswer, PartBlock } from './engine-task.ts'
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
    case 'kept':
    case 'reduced':
      return []
    case 'given':
      return partBuffers(answer.blocks)
    case 'simulated':
      return [answer.values.buffer as ArrayBuffer]
    default:
      return unreachable(answer)
  }
}

/** The memory of all blocks, to be handed over. */
export function partBuffers(blocks: readonly PartBlock[]): readonly ArrayBuffer[] {
  return blocks.flatMap(({ worlds }) => worlds.map(({ buffer }) => buffer as ArrayBuffer))
}
