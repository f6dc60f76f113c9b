import { noRoom } from '../http/answer-error.ts';
import { sourceFormatOf, sourceTypes } from '../http/media-types.ts';
import { ProblemError } from '../http/problem.ts';
import type { Engine } from '../work/engine.ts';
import type { Upload } from '../work/job.ts';
import type { Place } from '../work/places.ts';
import { type Intake, structuredTypes } from './intake.ts';
import { joinBytes } from './join-bytes.ts';
import { type BodyLimits, receiveBody } from './receive-body.ts';
import { statedCharset } from './stated-charset.ts';
import type { IntakeSetting, Submission } from './submission.ts';

/** Milliseconds that the rest of a refused body is read and dropped. */
const LINGER = 1_500;

/** Reads the body of a request into a place, as documents, and gives the bytes it had. Throws problems. */
export async function readSubmission(
  request: Request,
  place: Place,
  engine: Pick<Engine, 'read'>,
  limits: BodyLimits,
  setting: IntakeSetting,
): Promise<{ readonly submission: Submission; readonly received: number }> {
  const holdsDocuments = structuredTypes.includes(setting.media.type) && !setting.limits.data;
  const intake = holdsDocuments ? engine.read(setting) : createDocumentIntake(setting);
  let problem: unknown = null;
  let end: (error: unknown) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {});
  let linger: ReturnType<typeof setTimeout> | undefined;
  // Once refused, the rest is let go by for a while: a client that is cut off while it sends does not hear why.
  const refuse = (error: unknown): void => {
    if (problem !== null) return;
    problem = error;
    place.empty();
    linger = setTimeout(() => end(error), LINGER);
  };
  intake.failed.catch(refuse);
  try {
    const received = await receiveBody(request, limits, {
      arrive(bytes) {
        const shortage = problem === null ? place.grow(bytes) : null;
        if (shortage) refuse(noRoom(shortage));
      },
      take(block) {
        if (problem !== null) return;
        try {
          intake.push(block);
        } catch (error) {
          refuse(error);
        }
      },
      ended,
    });
    if (problem === null && received > 0) return { submission: await intake.end(), received };
    throw problem ?? new ProblemError('empty-body');
  } catch (error) {
    intake.abandon();
    throw problem ?? error;
  } finally {
    clearTimeout(linger);
  }
}

/** For a body that is the document, or the data, itself: nothing in it is looked at here. */
function createDocumentIntake({ media, named }: IntakeSetting): Intake {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  return {
    push: (block) => void blocks.push(block),
    async end() {
      const known = sourceFormatOf(media.type);
      const charset = statedCharset(media);
      const extension = known && known !== 'unknown' ? `.${sourceTypes[known].extension}` : '';
      const upload: Upload = {
        // The ending tells Markdown from text; what the bytes are is seen by looking at them.
        name: named.name ?? `document${extension}`,
        ...(named.name === undefined && { unnamed: true }),
        bytes: blocks.length === 1 ? blocks[0]! : joinBytes(blocks),
        ...(named.format && { format: named.format }),
        ...(charset && { charset }),
      };
      return { files: [upload], children: [] };
    },
    abandon() {},
    failed: new Promise(() => {}),
  };
}
