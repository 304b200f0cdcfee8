package dev.sisa.core.healing;

import dev.sisa.core.training.Trainer;

/**
 * The point from which a run resumes.
 *
 * @param step checkpoints that are kept, from step 1 on
 * @param trainer stands where the last of them was taken
 */
record Resume(int step, Trainer trainer) {}
