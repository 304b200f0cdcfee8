package dev.sisa.cli.forget;

import dev.sisa.api.IdPlace;
import dev.sisa.core.acceptance.DeletionDemand;
import java.util.List;
import java.util.Optional;

/** A demand and the place where each id was named, since ids are never shown. */
public record NamedDemand(DeletionDemand demand, NamedSamples samples) {

    private static final String SUBJECT = "--subject";

    /** A demand whose samples were named one after the other. */
    public static NamedDemand of(DeletionDemand deletionDemand) {
        return new NamedDemand(deletionDemand, new NamedSamples(deletionDemand.samples(), Optional.empty()));
    }

    /**
     * The places of some people, such as {@code ids 1, 3 of --subject}.
     *
     * @param positions in the demand's list of people, from 0, ascending
     */
    String placesOfSubjects(List<Integer> positions) {
        List<Integer> numbers = positions.stream().map(position -> position + 1).toList();
        return NamedSamples.numbered("id", numbers) + " of " + SUBJECT;
    }

    /** The place of a person, for programs. */
    IdPlace placeOfSubject(int position) {
        return IdPlace.ofOption(SUBJECT, position + 1);
    }
}
