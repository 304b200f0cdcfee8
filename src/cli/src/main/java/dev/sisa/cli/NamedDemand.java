package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.unlearning.Demand;
import java.util.List;
import java.util.Optional;

/** A demand and where each id of it was named, since ids are never shown. */
record NamedDemand(Demand demand, NamedSamples samples) {

    private static final String SUBJECT = "--subject";

    /** A demand whose samples were named one after the other. */
    static NamedDemand of(Demand demand) {
        return new NamedDemand(demand, new NamedSamples(demand.samples(), Optional.empty()));
    }

    /**
     * Where some people are named, such as {@code ids 1, 3 of --subject}.
     *
     * @param positions in the demand's list of people, from 0, ascending
     */
    String placesOfSubjects(List<Integer> positions) {
        List<Integer> numbers = positions.stream().map(position -> position + 1).toList();
        return NamedSamples.numbered("id", numbers) + " of " + SUBJECT;
    }

    /** Where a person is named, for programs. */
    ObjectNode placeOfSubject(int position) {
        return JsonNodeFactory.instance.objectNode().put("option", SUBJECT).put("position", position + 1);
    }
}
