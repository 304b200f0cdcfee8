package dev.sisa.core.serving;

import dev.sisa.core.training.ForwardPass;

/**
 * The forward pass and the engine by which parameters become answers.
 *
 * @param factory reads parameters of any engine
 * @param fingerprint of the engine that heals: what another engine trained is still to be healed
 */
public record Serving(ForwardPass.Factory factory, String fingerprint) {}
