/** A typed list of stages: each hands a narrower value on to the next one, or ends the pipeline with a result. */

/** The result of a pipeline that a stage ended early. */
export class Ended<R> {
  constructor(readonly result: R) {}
}

type Stage<A, B, R> = (value: A) => B | Ended<R> | Promise<B | Ended<R>>;

export interface Pipeline<In, Out, R> {
  /** The value of the last stage, or the `Ended` of the stage that stopped. */
  run(value: In): Promise<Out | Ended<R>>;
  next<B>(stage: Stage<Out, B, R>): Pipeline<In, B, R>;
}

const extend = <In, Out, R>(run: Pipeline<In, Out, R>['run']): Pipeline<In, Out, R> => ({
  run,
  next: (stage) =>
    extend(async (value) => {
      const reached = await run(value);
      return reached instanceof Ended ? reached : stage(reached);
    }),
});

/** An empty pipeline: values of type `In` enter, results of type `R` may end it. */
export const pipeline = <In, R>(): Pipeline<In, In, R> => extend(async (value: In) => value);
