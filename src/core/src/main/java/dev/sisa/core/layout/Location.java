package dev.sisa.core.layout;

/**
 * The place of a sample, which never changes.
 *
 * @param shard from 0
 * @param slice from 1
 * @param priorClass index of the class of its deletion prior, 0 under uniform placement
 */
public record Location(int shard, int slice, int priorClass) {

    public Location {
        if (shard < 0 || slice < 1 || priorClass < 0) {
            throw new IllegalArgumentException("shards count from 0, slices from 1 and prior classes from 0, not "
                    + shard + ", " + slice + " and " + priorClass);
        }
    }
}
