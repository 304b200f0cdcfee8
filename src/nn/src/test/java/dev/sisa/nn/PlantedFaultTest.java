package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Other arithmetic must give other bits, or the comparisons and golden digests of this module could not fail. */
final class PlantedFaultTest {

    private static final NetworkShape SHAPE = Samples.shape(20, 3, Samples.layer(16, Activation.RELU));

    @Test
    void rounding_the_product_before_the_sum_is_noticed() {
        assertThat(trained(ScalarKernels.of((a, b, c) -> a * b + c))).isNotEqualTo(trained(new VectorKernels()));
    }

    @Test
    void summing_from_the_last_input_down_is_noticed() {
        assertThat(trained(withProduct(PlantedFaultTest::descending))).isNotEqualTo(trained(new VectorKernels()));
    }

    @Test
    void summing_across_lanes_is_noticed() {
        assertThat(trained(withProduct(PlantedFaultTest::acrossLanes))).isNotEqualTo(trained(new VectorKernels()));
    }

    @Test
    void the_right_order_through_the_same_detour_is_not() {
        assertThat(trained(withProduct(PlantedFaultTest::ascending))).isEqualTo(trained(new VectorKernels()));
    }

    private static Bytes trained(Kernels kernels) {
        Trainer trainer = new PortableEngine(kernels).initial(Samples.constituent(SHAPE, Samples.SGD, 1e-3));
        Samples.train(trainer, SHAPE, 0, 1);
        return trainer.checkpoint().parameters();
    }

    private interface Element {
        float of(Product product, int row, int output);
    }

    /** The vector kernels with another way to compute an element of a product. */
    private static Kernels withProduct(Element element) {
        Kernels kernels = new VectorKernels();
        return (Kernels) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("multiply")) {
                        return method.invoke(kernels, arguments);
                    }
                    multiply((Product) arguments[0], (int) arguments[1], element);
                    return null;
                });
    }

    private static void multiply(Product product, int rows, Element element) {
        for (int row = 0; row < rows; row++) {
            for (int output = 0; output < product.weights().panels().outputs(); output++) {
                product.out().values()[row * product.out().stride() + output] = element.of(product, row, output);
            }
        }
    }

    private static float ascending(Product product, int row, int output) {
        int inputs = product.weights().panels().inputs();
        float sum = weight(product, inputs, output);
        for (int input = 0; input < inputs; input++) {
            sum = Math.fma(product.in().at(row, input), weight(product, input, output), sum);
        }
        return sum;
    }

    private static float descending(Product product, int row, int output) {
        int inputs = product.weights().panels().inputs();
        float sum = weight(product, inputs, output);
        for (int input = inputs - 1; input >= 0; input--) {
            sum = Math.fma(product.in().at(row, input), weight(product, input, output), sum);
        }
        return sum;
    }

    /** Two lanes over inputs, added at the end, as a reduction does. */
    private static float acrossLanes(Product product, int row, int output) {
        int inputs = product.weights().panels().inputs();
        float[] lanes = {weight(product, inputs, output), 0};
        for (int input = 0; input < inputs; input++) {
            lanes[input % 2] = Math.fma(product.in().at(row, input), weight(product, input, output), lanes[input % 2]);
        }
        return lanes[0] + lanes[1];
    }

    private static float weight(Product product, int input, int output) {
        return product.weights().values()[product.weights().panels().index(input, output)];
    }
}
