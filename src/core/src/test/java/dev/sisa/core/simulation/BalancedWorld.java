package dev.sisa.core.simulation;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.spec.ClassWeights;
import java.util.Random;

/** Worlds of models that balance their classes, in which about every fifth sample is of the rare class. */
final class BalancedWorld {

    private BalancedWorld() {}

    /** The world of a seed. */
    static World random(long seed) {
        World plain = World.random(seed);
        Random random = new Random(~seed);
        Model model =
                new Model("m", balanced(plain.model().spec()), plain.model().keys());
        return new World(
                model,
                plain.population().stream()
                        .map(sample -> labelled(sample, random.nextInt(5) == 0 ? 1 : 0))
                        .toList());
    }

    static ModelSpec balanced(ModelSpec spec) {
        return new ModelSpec(spec.schema(), spec.training().with(new ClassWeights.Balanced()));
    }

    private static Sample labelled(Sample sample, int label) {
        return new Sample(
                new SampleOrigin(sample.id(), sample.subject(), sample.prior(), sample.line()),
                label,
                sample.features());
    }
}
