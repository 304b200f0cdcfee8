package dev.sisa.core.shard;

/** Where the blobs of a shard lie: everything that may have seen its samples is found under two prefixes. */
public record BlobKeys(String model, int shard) {

    /** Prefix of the shard's slice objects. */
    public String data() {
        return "data/m=" + model + "/s=" + shard + "/";
    }

    /** Prefix of the shard's checkpoints. */
    public String checkpoints() {
        return "ckpt/m=" + model + "/s=" + shard + "/";
    }

    /** Key of a slice object. */
    public String slice(long epoch, int slice, String name) {
        return data() + "e=" + epoch + "/r=" + slice + "/" + name + ".slc";
    }

    /** Key of a checkpoint part. */
    public String checkpoint(long epoch, int step, String file) {
        return checkpoints() + "e=" + epoch + "/r=" + step + "/" + file;
    }

    /** The SHA-256 in a key: the last segment without its suffix. */
    public static String name(String key) {
        int slash = key.lastIndexOf('/');
        int dot = key.indexOf('.', slash);
        return key.substring(slash + 1, dot < 0 ? key.length() : dot);
    }
}
