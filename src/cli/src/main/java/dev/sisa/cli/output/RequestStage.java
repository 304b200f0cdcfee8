package dev.sisa.cli.output;

import dev.sisa.core.acceptance.AcceptedRequest;

/** The stage of the request that a command makes. */
public sealed interface RequestStage {

    /** No request was made, or the one that was is refused. */
    record None() implements RequestStage {}

    /** It is being accepted: parts of a large one may be in already. */
    record Accepting(String model) implements RequestStage {}

    /**
     * It is accepted, and other processes can complete it.
     *
     * @param salt 64 hexadecimal digits, which are kept nowhere
     */
    record Accepted(String model, String id, String salt) implements RequestStage {

        public static Accepted of(AcceptedRequest acceptedRequest) {
            return new Accepted(
                    acceptedRequest.request().intake().model(),
                    acceptedRequest.request().id(),
                    acceptedRequest.salt().toHex());
        }

        /** The salt and id, which the caller must keep. */
        public String text() {
            return "request " + id + " is accepted; its salt is " + salt;
        }

        /** The command that shows its further progress. */
        public String outlook() {
            return "`sisa status " + model + " " + id + "` says how far it is";
        }
    }
}
