package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.unlearning.Acknowledgement;

/** What forget says of an accepted request before it goes on, lest its salt is lost if it does not come to its end. */
record AcceptedResult(Forgetting.Accepted accepted, NamedSamples named) {

    /** With JSON, or where standard output takes nothing, on standard error: the result may never come. */
    void tell(Console console) {
        try {
            console.say(toText());
        } catch (LostOutputException _) {
            console.note("standard output cannot be written; the request goes on all the same");
        }
        if (console.json() || console.out().checkError()) {
            console.note(RequestStage.Accepted.of(accepted.acknowledgement()).text());
        }
        console.invocation().saltTold();
    }

    void putInto(ObjectNode root) {
        Acknowledgement acknowledgement = accepted.acknowledgement();
        root.put("salt", salt());
        var outcomes = root.putArray("outcomes");
        acknowledgement.outcomes().forEach(outcome -> outcomes.add(Outcomes.word(outcome)));
        var unseen = root.putArray("neverSeenAt");
        Outcomes.unseen(acknowledgement.outcomes()).forEach(position -> unseen.add(named.place(position)));
        root.put("unknownSubjects", accepted.unknownSubjects());
        ObjectNode estimate = root.putObject("estimate");
        var shards = estimate.putArray("shards");
        acknowledgement.shards().forEach(shards::add);
        accepted.cost().putInto(estimate);
        accepted.time().ifPresent(time -> root.put("acceptSeconds", time.toNanos() / 1e9));
    }

    String toText() {
        Acknowledgement acknowledgement = accepted.acknowledgement();
        return "request " + id() + ", to be erased by "
                + acknowledgement.request().intake().dueAt() + "\nsalt "
                + salt()
                + "\n  keep the salt: it opens the receipt for those who were forgotten, and is not kept here\n"
                + Outcomes.text(acknowledgement.counts()) + Outcomes.unseen(acknowledgement.outcomes(), named)
                + unknown();
    }

    private String id() {
        return accepted.acknowledgement().request().id();
    }

    private String salt() {
        return accepted.acknowledgement().salt().toHex();
    }

    private String unknown() {
        return accepted.unknownSubjects() == 0
                ? ""
                : "\nno samples are here of " + Figures.count(accepted.unknownSubjects(), "subject")
                        + " (should they come late, they stay out)";
    }
}
