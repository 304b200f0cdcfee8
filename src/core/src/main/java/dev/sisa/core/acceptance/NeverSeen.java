package dev.sisa.core.acceptance;

import java.util.List;

/**
 * Which of the ids that a demand names were never seen: no sample is known by them, live or erased.
 *
 * @param samples positions in the demand's list of samples, from 0
 * @param subjects the same in its list of people
 */
public record NeverSeen(List<Integer> samples, List<Integer> subjects) {

    /** Everything that is named was seen. */
    public static final NeverSeen NOTHING = new NeverSeen(List.of(), List.of());

    public NeverSeen {
        samples = List.copyOf(samples);
        subjects = List.copyOf(subjects);
    }

    /** Whether all were seen. */
    public boolean isEmpty() {
        return samples.isEmpty() && subjects.isEmpty();
    }
}
