package dev.sisa.api;

import java.util.List;

/**
 * The named ids that were never seen. Ids are never in an answer: each is told by the place where it was named.
 *
 * @param samples places of samples, in the order they were named
 * @param subjects places of people, in the order they were named
 * @param hints other forms that would have been found; never applied
 */
public record NeverSeenIds(List<IdPlace> samples, List<IdPlace> subjects, List<IdHint> hints) {

    public NeverSeenIds {
        samples = List.copyOf(samples);
        subjects = List.copyOf(subjects);
        hints = List.copyOf(hints);
    }
}
