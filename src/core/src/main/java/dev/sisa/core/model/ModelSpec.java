package dev.sisa.core.model;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.spec.TrainingSpec;

/** What a model is made from besides samples and keys; fixed for its life. */
public record ModelSpec(Schema schema, TrainingSpec training) {}
