package dev.sisa.dl4j;

import static org.assertj.core.api.Assumptions.assumeThat;

/** For tests that need ND4J in their process. */
public final class LoadedNd4j {

    private LoadedNd4j() {}

    /** Trains a little, which loads the native library; skips the test where there is none. */
    public static void orSkip() {
        DeviceClass device =
                new DeviceClass(System.getenv(), System.getProperty("os.name"), System.getProperty("os.arch"));
        assumeThat(device.supported())
                .as("a native library of ND4J for %s", device)
                .isTrue();
        assumeThat(DigestMain.digest()).isNotEmpty();
    }
}
