package dev.sisa.cli.output;

import dev.sisa.core.acceptance.AcceptedRequest;

/** The stage of the request that a command makes. */
public sealed interface RequestStage {

    /** No request was made, or the one that was is refused. */
    record None() implements RequestStage {}

    /** It is being accepted: parts of a large one may be in already. */
    record Accepting(String model) implements RequestStage {}

    /** A request that is stored, or may be, and then goes on without this process. */
    sealed interface Salted extends RequestStage {

        String model();

        String id();

        /** 64 hexadecimal digits, which are kept nowhere. */
        String salt();

        /** The state of the request, as the end of a sentence. */
        String state();

        /** The id and salt, which the caller must not lose. */
        default String text() {
            return "request " + id() + " " + state() + "; its salt is " + salt();
        }

        /** Where the rest of it is told. */
        default String outlook() {
            return "`sisa status " + model() + " " + id() + "` says how far it is";
        }
    }

    /** It is accepted. */
    record Accepted(String model, String id, String salt) implements Salted {

        public static Accepted of(AcceptedRequest acceptedRequest) {
            return new Accepted(
                    acceptedRequest.request().intake().model(),
                    acceptedRequest.request().id(),
                    acceptedRequest.salt().toHex());
        }

        @Override
        public String state() {
            return "is accepted";
        }
    }

    /** A store failed, so that it is not known whether it is stored, or how much of it is accepted. */
    record Unsettled(String model, String id, String salt) implements Salted {

        @Override
        public String state() {
            return "may have been accepted";
        }
    }
}
