package dev.sisa.core.layout;

import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The planned share of each slice of a layout, as whole numbers in proportion.
 *
 * @param weights one a slice, in slice order
 */
record SliceWeights(List<BigInteger> weights) {

    static SliceWeights of(Layout layout) {
        return switch (layout.placement()) {
            case PlacementPolicy.Uniform _, PlacementPolicy.PriorSharded _ ->
                new SliceWeights(Collections.nCopies(layout.slices(), BigInteger.ONE));
            case PlacementPolicy.PriorOrdered(List<PriorClass> classes) -> {
                BigInteger scale = classes.stream()
                        .map(owner -> BigInteger.valueOf(owner.slices()))
                        .reduce(BigInteger.ONE, BigInteger::multiply);
                yield new SliceWeights(
                        classes.stream().flatMap(owner -> spread(owner, scale)).toList());
            }
        };
    }

    private static Stream<BigInteger> spread(PriorClass owner, BigInteger scale) {
        BigInteger each = scale.multiply(BigInteger.valueOf(owner.share())).divide(BigInteger.valueOf(owner.slices()));
        return Collections.nCopies(owner.slices(), each).stream();
    }
}
