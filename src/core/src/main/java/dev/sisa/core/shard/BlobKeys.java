package dev.sisa.core.shard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of a shard's blobs: all blobs that hold its samples, were trained on them or tell of them lie under three prefixes. A key
 * follows from epoch, step and kind alone, so that each key that a run can have used is known without it.
 */
public record BlobKeys(String model, int shard) {

    private static final Pattern EPOCH = Pattern.compile("^(?:data|ckpt|man)/m=[^/]+/s=[0-9]+/e=([0-9]{1,18})/");

    /** Prefix of the shard's slice objects. */
    public String data() {
        return "data/m=" + model + "/s=" + shard + "/";
    }

    /** Prefix of the shard's checkpoints. */
    public String checkpoints() {
        return "ckpt/m=" + model + "/s=" + shard + "/";
    }

    /** Prefix of the shard's manifests. */
    public String manifests() {
        return "man/m=" + model + "/s=" + shard + "/";
    }

    /** Prefixes of all blobs of the shard. */
    public List<String> all() {
        return List.of(data(), checkpoints(), manifests());
    }

    /**
     * The epoch in the key of a blob of a shard.
     *
     * @throws IllegalArgumentException if it is the key of something else
     */
    public static long epoch(String key) {
        Matcher epoch = EPOCH.matcher(key);
        if (!epoch.find()) {
            throw new IllegalArgumentException("blob " + key + " belongs to no epoch");
        }
        return Long.parseLong(epoch.group(1));
    }

    /** Key of a slice object. A run writes a slice once at the most. */
    public String slice(long epoch, int slice) {
        return data() + "e=" + epoch + "/" + slice + ".slc";
    }

    /** Key of a checkpoint part. A run trains a step once at the most. */
    public String checkpoint(long epoch, int step, BlobKind kind) {
        return checkpoints() + "e=" + epoch + "/" + step + "." + kind.suffix();
    }

    /** Key of the root of a manifest. A run writes one at most for each step that it ends with. */
    public String root(ManifestName name) {
        return manifests() + "e=" + name.epoch() + "/" + name.step() + "." + BlobKind.MANIFEST.suffix();
    }

    /** Key of a page of a manifest, from 0. */
    public String page(ManifestName name, int page) {
        return manifests() + "e=" + name.epoch() + "/" + name.step() + "." + BlobKind.PAGE.suffix() + page;
    }
}
