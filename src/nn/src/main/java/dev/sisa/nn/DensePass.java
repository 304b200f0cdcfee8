package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer applied to rows.
 *
 * @param product weighted sums, from the layer's input to its output
 * @param activation applied to the output in place
 */
record DensePass(Product product, Activation activation) implements RowPass {

    static DensePass over(Rows in, Weights weights, Activation activation) {
        Rows out = Rows.of(in.capacity(), weights.panels().count() * PanelLayout.WIDTH);
        return new DensePass(new Product(in, weights, out), activation);
    }

    /**
     * The passes of a network, each reading what the one before it wrote.
     *
     * @param weights of each layer
     * @param capacity rows that fit the buffers
     */
    static List<DensePass> chain(List<Layer> layers, List<Weights> weights, int capacity) {
        List<DensePass> passes = new ArrayList<>();
        Rows in = Rows.of(capacity, layers.getFirst().panels().inputs());
        for (int index = 0; index < layers.size(); index++) {
            passes.add(over(in, weights.get(index), layers.get(index).activation()));
            in = passes.getLast().out();
        }
        return List.copyOf(passes);
    }

    @Override
    public Rows out() {
        return product.out();
    }

    @Override
    public void run(Kernels kernels, int rows) {
        kernels.multiply(product, rows);
        kernels.activate(activation, product.out().values(), product.out().length(rows));
    }
}
