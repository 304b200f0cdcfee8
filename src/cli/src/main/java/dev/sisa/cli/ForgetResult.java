package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.unlearning.AcceptReport;
import dev.sisa.core.unlearning.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What forget prints: when each milestone was reached, what was destroyed and what it took to heal. */
record ForgetResult(Forgetting.Report report) implements Console.Result {

    private static final int SHOWN = 10;

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var requests = root.putArray("requests");
        for (AcceptReport accepted : report.accepted()) {
            ObjectNode request = requests.addObject()
                    .put("requestId", accepted.request())
                    .put("forgottenAt", accepted.forgottenAt().toString());
            var outcomes = request.putArray("outcomes");
            accepted.outcomes().forEach(outcome -> outcomes.add(word(outcome)));
        }
        ObjectNode counts = root.putObject("counts");
        for (Outcome outcome : Outcome.values()) {
            counts.put(word(outcome), count(outcome));
        }
        root.put("erasedAt", report.erasedAt().toString());
        var destroyed = root.putArray("destroyed");
        report.destroyed().forEach(destroyed::add);
        root.put("scrubbed", report.scrubbed());
        root.set("healed", HealedShards.toJson(report.healing()));
        return root.put("visits", report.visits())
                .put("fullVisits", report.fullVisits())
                .put("acceptSeconds", report.timing().accept().toNanos() / 1e9)
                .put("eraseSeconds", report.timing().erase().toNanos() / 1e9)
                .put("healSeconds", report.timing().heal().toNanos() / 1e9);
    }

    @Override
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (AcceptReport accepted : report.accepted()) {
            text.append("request ").append(accepted.request()).append('\n');
        }
        text.append("accepted ").append(Figures.count(count(Outcome.ACCEPTED)));
        text.append(", joined ").append(Figures.count(count(Outcome.JOINED)));
        text.append(", already erased ").append(Figures.count(count(Outcome.ALREADY_ERASED)));
        text.append(", never seen ").append(Figures.count(count(Outcome.NEVER_SEEN)));
        text.append(unseen());
        text.append("\nforgotten in ").append(Figures.seconds(report.timing().accept()));
        text.append(", erased in ").append(Figures.seconds(report.timing().erase()));
        text.append(" (")
                .append(Figures.count(report.destroyed().size(), "blob"))
                .append(" destroyed)");
        text.append(", healed in ")
                .append(Figures.seconds(report.timing().heal()))
                .append("\n\n");
        return text.append(HealedShards.toText(report.healing()))
                .append('\n')
                .append(cost())
                .toString();
    }

    /** By position, since ids are never printed: a mistyped id must not pass for a forgotten person. */
    private String unseen() {
        List<Integer> positions = report.accepted().stream()
                .flatMap(accepted -> IntStream.range(0, accepted.outcomes().size())
                        .filter(i -> accepted.outcomes().get(i) == Outcome.NEVER_SEEN)
                        .mapToObj(i -> i + 1))
                .toList();
        return positions.isEmpty()
                ? ""
                : "\nnever seen are, counted from 1 in the order they were named: "
                        + positions.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                        + (positions.size() > SHOWN ? ", ..." : "") + " (should they come late, they stay out)";
    }

    private String cost() {
        if (report.visits() == 0) {
            return "";
        }
        return "\n" + Figures.count(report.visits(), "sample visit") + ", where training everything anew takes "
                + Figures.count(report.fullVisits()) + ": "
                + Figures.percent((double) report.visits() / report.fullVisits());
    }

    private long count(Outcome outcome) {
        return report.accepted().stream()
                .mapToLong(accepted -> accepted.count(outcome))
                .sum();
    }

    private static String word(Outcome outcome) {
        String[] words = outcome.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
}
