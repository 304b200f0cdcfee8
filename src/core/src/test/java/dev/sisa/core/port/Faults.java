package dev.sisa.core.port;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Faults of one simulated process, shared by all its stores: it counts their writes and asks the plan what befalls each.
 *
 * <p>After a crash every call, reads included, crashes again; the process that comes after it has its own faults over the
 * same inner stores.
 */
public final class Faults {

    private final Plan plan;
    private int writes;
    private boolean crashed;

    /** Decides what befalls a write. */
    @FunctionalInterface
    public interface Plan {
        /**
         * The fault of one write.
         *
         * @param write counts from 1
         * @param what {@code commit}, {@code put} or {@code delete} and the keys; {@code launch}, {@code claim} or {@code stop}
         *     and the run or job; {@code keep keys} or {@code destroy keys} and the model; {@code sign}
         */
        Fault at(int write, String what);
    }

    public Faults(Plan plan) {
        this.plan = plan;
    }

    public static Faults never() {
        return new Faults((_, _) -> Fault.NONE);
    }

    /** One fault, at the n-th write. */
    public static Faults at(int write, Fault fault) {
        return new Faults((number, _) -> number == write ? fault : Fault.NONE);
    }

    /** Writes so far, the one that crashed included. */
    public synchronized int writes() {
        return writes;
    }

    /** Before a read: a process that has crashed reads no more. */
    public synchronized void alive(String what) {
        if (crashed) {
            throw new SimulatedCrash("the process was dead before " + what);
        }
    }

    /**
     * Does a write, or not, as planned.
     *
     * @param told what the caller sees of a write that is refused, or whose end is not known
     */
    public <T> T write(String what, Supplier<T> write, Function<Fault, T> told) {
        Fault fault = next(what);
        return switch (fault) {
            case NONE -> write.get();
            case CRASH_BEFORE -> throw crash("before " + what);
            case CRASH_AFTER -> {
                T _ = write.get();
                throw crash("after " + what);
            }
            case CONFLICT, THROTTLED, UNKNOWN_UNDONE -> told.apply(fault);
            case UNKNOWN_DONE -> {
                T _ = write.get();
                yield told.apply(fault);
            }
            case REPEATED -> {
                T _ = write.get();
                yield write.get();
            }
        };
    }

    /** Does a write, or not, as planned: of what was refused, or is not known, its caller sees a {@link StoreException}. */
    public <T> T supply(String what, Supplier<T> write) {
        return write(what, write, _ -> {
            throw new StoreException("planned fault: " + what);
        });
    }

    /** The same for a write that tells nothing. */
    public void run(String what, Runnable write) {
        boolean _ = supply(what, () -> {
            write.run();
            return true;
        });
    }

    private synchronized Fault next(String what) {
        alive(what);
        writes++;
        return plan.at(writes, what);
    }

    private synchronized SimulatedCrash crash(String where) {
        crashed = true;
        return new SimulatedCrash(where + ", write " + writes);
    }
}
