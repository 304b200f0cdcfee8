package dev.sisa.core.serving;

/** The result of a prediction for one sample: an answer, a refusal now, or no model any more. */
public sealed interface PredictionResult {

    /** There is an answer. */
    record Answered(Answer answer) implements PredictionResult {}

    /** None may be given now; healing brings it back. HTTP says 503. */
    record Refused(Refusal reason) implements PredictionResult {}

    /** The model has no sample left to answer from, and healing brings none back. HTTP says 410. */
    record Gone() implements PredictionResult {}

    /** Why there is no answer now. */
    sealed interface Refusal {

        /** Every constituent is rolled back to nothing, not trained yet, or overflows. */
        record NoVoters() implements Refusal {}

        /**
         * Too few constituents vote from at least half their steps, and healing may change the label.
         *
         * @param counted constituents that vote from at least half their steps
         * @param needed how many of them the quorum asks for
         */
        record BelowQuorum(int counted, int needed) implements Refusal {}
    }
}
