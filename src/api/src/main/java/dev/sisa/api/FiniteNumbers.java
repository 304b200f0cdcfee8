package dev.sisa.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.OptionalDouble;

/** Numbers that are neither infinite nor no number; JSON has no others. */
final class FiniteNumbers extends SimpleModule {

    private static final long serialVersionUID = 1;

    FiniteNumbers() {
        JsonSerializer<Double> finite = new FiniteDouble();
        addSerializer(Double.class, finite);
        addSerializer(Double.TYPE, finite);
        addSerializer(OptionalDouble.class, new FiniteOptional());
    }

    private static void write(double value, JsonGenerator json) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " has no form in JSON");
        }
        json.writeNumber(value);
    }

    private static final class FiniteDouble extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            write(value, json);
        }
    }

    private static final class FiniteOptional extends JsonSerializer<OptionalDouble> {

        @Override
        public boolean isEmpty(SerializerProvider provider, OptionalDouble value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(OptionalDouble value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            write(value.orElseThrow(), json);
        }
    }
}
