package dev.sisa.cli;

import dev.sisa.core.unlearning.Acknowledgement;

/** How far a command is with the request that it makes. */
sealed interface RequestStage {

    /** No request was made, or the one that was is refused. */
    record None() implements RequestStage {}

    /** It is being accepted: parts of a large one may be in already. */
    record Accepting(String model) implements RequestStage {}

    /**
     * It is accepted, and goes on without this process.
     *
     * @param salt 64 hexadecimal digits, which are kept nowhere
     */
    record Accepted(String model, String id, String salt) implements RequestStage {

        static Accepted of(Acknowledgement acknowledgement) {
            return new Accepted(
                    acknowledgement.request().intake().model(),
                    acknowledgement.request().id(),
                    acknowledgement.salt().toHex());
        }

        /** What its caller must not lose. */
        String text() {
            return "request " + id + " is accepted; its salt is " + salt;
        }

        /** Where the rest of it is told. */
        String outlook() {
            return "`sisa status " + model + " " + id + "` says how far it is";
        }
    }
}
