import type { Heard, Recognizer } from './recognizer.js';

/** Knows the examples by heart. */
export function createRecognizer(programme: {
  commands: ReadonlyMap<
    string,
    { verb: string; words: { examples: { en: readonly string[]; fr: readonly string[] } } }
  >;
}): Recognizer {
  return {
    hear: async (text): Promise<Heard> => {
      const address = /[\w.+-]+@[\w.-]+\.\w+/.exec(text)?.[0];
      const reference = /INV-[\w-]+(?:\.[\w-]{22})?/i.exec(text)?.[0];
      const bare = text
        .replace(address ?? '\u0000', '')
        .replace(reference ?? '\u0000', '')
        .trim()
        .toLowerCase();
      for (const command of programme.commands.values()) {
        const words = [command.verb, ...command.words.examples.en, ...command.words.examples.fr].map((e) =>
          e.toLowerCase(),
        );
        if (words.some((w) => w === text.toLowerCase() || w === bare)) {
          return {
            readings: [
              {
                intent: command.verb,
                slots: { ...(address ? { email: address } : {}), ...(reference ? { invitationId: reference } : {}) },
                confidence: 1,
              },
            ],
            sure: true,
          };
        }
      }
      return { readings: [], sure: false };
    },
  };
}
