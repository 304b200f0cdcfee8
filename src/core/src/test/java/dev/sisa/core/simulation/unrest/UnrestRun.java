package dev.sisa.core.simulation.unrest;

/** Replays seeds and prints what happened in each. */
public final class UnrestRun {

    private UnrestRun() {}

    /** Replays the seeds that are given, such as {@code UnrestRun 4711}. */
    public static void main(String[] seeds) {
        for (String seed : seeds) {
            Unrest unrest = new Unrest(Long.parseLong(seed), Plant.NONE);
            try {
                unrest.live();
            } finally {
                System.out.println("seed " + seed + "\n" + unrest.trace());
            }
        }
    }
}
