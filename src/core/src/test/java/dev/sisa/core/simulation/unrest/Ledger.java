package dev.sisa.core.simulation.unrest;

import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The memory of the world outside: requests and their answers by caller, and the files that there are. */
final class Ledger {

    static final Duration PROMISE = Duration.ofDays(30);

    private final List<Asked> asked = new ArrayList<>();
    private final List<Imported> imported = new ArrayList<>();

    /** Something that was asked for, once or again. */
    static final class Asked {
        final DeletionDemand demand;
        boolean tried;
        Optional<AcceptedRequest> answer = Optional.empty();

        Asked(DeletionDemand deletionDemand) {
            this.demand = deletionDemand;
        }
    }

    /** A file. */
    static final class Imported {
        final String file;
        final List<Sample> samples;
        boolean tried;
        boolean through;

        Imported(String file, List<Sample> samples) {
            this.file = file;
            this.samples = List.copyOf(samples);
        }
    }

    List<Asked> asked() {
        return asked;
    }

    List<Imported> imported() {
        return imported;
    }

    /** An answer came; the same demand under the same key is always answered alike. */
    void answered(Asked whom, AcceptedRequest answer) {
        whom.answer.ifPresent(before -> {
            boolean alike = before.request().id().equals(answer.request().id())
                    && before.salt().equals(answer.salt())
                    && before.request().intake().equals(answer.request().intake())
                    && before.request()
                            .milestones()
                            .forgottenAt()
                            .equals(answer.request().milestones().forgottenAt())
                    && before.outcomes().equals(answer.outcomes());
            if (!alike) {
                throw new Violation("I14", "a repeated demand was answered " + answer + ", and before " + before);
            }
        });
        Duration due = Duration.between(
                answer.request().intake().receivedAt(),
                answer.request().intake().dueAt());
        if (due.compareTo(PROMISE) > 0
                || answer.request().milestones().forgottenAt().isEmpty()) {
            throw new Violation("I14", "an answer promises too little: " + answer.request());
        }
        whom.answer = Optional.of(whom.answer.orElse(answer));
    }

    /** Samples of files that nobody asked to be forgotten. */
    List<Sample> survivors() {
        Set<String> forgotten = new HashSet<>();
        asked.forEach(whom -> forgotten.addAll(whom.demand.samples()));
        asked.forEach(whom -> forgotten.addAll(whom.demand.subjects()));
        return imported.stream()
                .flatMap(file -> file.samples.stream())
                .distinct()
                .filter(sample -> !forgotten.contains(sample.id()))
                .filter(sample -> sample.subject().filter(forgotten::contains).isEmpty())
                .toList();
    }

    /** Samples that somebody asked to be forgotten by their ids. */
    List<String> forgottenIds() {
        return asked.stream()
                .flatMap(whom -> whom.demand.samples().stream())
                .distinct()
                .toList();
    }
}
