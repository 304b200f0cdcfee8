package dev.sisa.core.port;

import dev.sisa.core.bytes.Utf8;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Named values of an item, in the order of their names. Names are one to sixteen lower-case letters. */
public record Attributes(NavigableMap<String, AttributeValue> values) {

    private static final Pattern NAME = Pattern.compile("[a-z]{1,16}");

    public static final Attributes NONE = new Attributes(new TreeMap<>());

    public Attributes {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
        for (String name : values.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("an attribute name has 1 to 16 lower-case letters, not " + name);
            }
        }
    }

    public Attributes with(String name, String value) {
        return with(name, new AttributeValue.Text(value));
    }

    public Attributes with(String name, long value) {
        return with(name, new AttributeValue.Whole(value));
    }

    public Attributes with(String name, double value) {
        return with(name, new AttributeValue.Real(value));
    }

    /** Bytes of names and values as DynamoDB counts them, rounded up. */
    long bytes() {
        return values.entrySet().stream()
                .mapToLong(entry -> Utf8.size(entry.getKey()) + entry.getValue().bytes())
                .sum();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * A text.
     *
     * @throws DamagedItemException if there is none of that name and type
     */
    public String text(String name) {
        if (values.get(name) instanceof AttributeValue.Text(String value)) {
            return value;
        }
        throw missing(name, "text");
    }

    /**
     * A whole number.
     *
     * @throws DamagedItemException if there is none of that name and type
     */
    public long whole(String name) {
        if (values.get(name) instanceof AttributeValue.Whole(long value)) {
            return value;
        }
        throw missing(name, "whole number");
    }

    /**
     * A double.
     *
     * @throws DamagedItemException if there is none of that name and type
     */
    public double real(String name) {
        if (values.get(name) instanceof AttributeValue.Real(double value)) {
            return value;
        }
        throw missing(name, "number");
    }

    private DamagedItemException missing(String name, String type) {
        return new DamagedItemException("an item should have the " + type + " " + name + " but has " + values.keySet());
    }

    private Attributes with(String name, AttributeValue value) {
        NavigableMap<String, AttributeValue> more = new TreeMap<>(values);
        more.put(name, value);
        return new Attributes(more);
    }
}
