package dev.sisa.core.architecture.planted.wild;

import java.io.File;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import java.util.logging.Logger;

/** Does all that core must not. */
public final class SeedManager {

    private SeedManager() {}

    public static long clock() {
        return System.currentTimeMillis();
    }

    public static Instant moment() {
        return Instant.now();
    }

    public static void sleep() throws InterruptedException {
        Thread.sleep(1);
    }

    public static String environment() {
        return System.getenv().toString();
    }

    public static File file() {
        return new File("seed");
    }

    public static int luck() {
        return new Random().nextInt();
    }

    public static int secret() {
        return new SecureRandom().nextInt();
    }

    public static Logger log() {
        return Logger.getLogger("seed");
    }
}
