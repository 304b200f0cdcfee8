package dev.sisa.cli.spec;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prior classes as they are written on the command line: {@code FROM:SLICES[:SHARE]} joined by commas. */
public final class PriorClassText {

    private PriorClassText() {}

    /**
     * The placement of a text.
     *
     * @throws InvalidValueException if it is not of that form
     */
    static PlacementPolicy.PriorOrdered parse(String text) {
        List<PriorClass> classes = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            classes.add(priorClass(part));
        }
        return new PlacementPolicy.PriorOrdered(classes);
    }

    /** The text that {@link #parse} reads as these classes. */
    public static String of(PlacementPolicy.PriorOrdered placement) {
        return placement.classes().stream()
                .map(owner -> owner.from() + ":" + owner.slices() + ":" + owner.share())
                .collect(Collectors.joining(","));
    }

    private static PriorClass priorClass(String text) {
        String[] fields = text.split(":", -1);
        if (fields.length == 2 || fields.length == 3) {
            try {
                int slices = Integer.parseInt(fields[1]);
                int share = fields.length == 3 ? Integer.parseInt(fields[2]) : slices;
                return new PriorClass(Double.parseDouble(fields[0]), slices, share);
            } catch (NumberFormatException e) {
                throw new InvalidValueException(malformed(text), e);
            }
        }
        throw new InvalidValueException(malformed(text));
    }

    private static String malformed(String text) {
        return "\"" + text + "\" is not a prior class: write FROM:SLICES[:SHARE], such as 0.01:2:5";
    }
}
