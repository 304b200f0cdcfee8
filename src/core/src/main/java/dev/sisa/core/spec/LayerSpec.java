package dev.sisa.core.spec;

/** A hidden layer of a constituent. */
public sealed interface LayerSpec permits DenseLayer, ConvolutionLayer, PoolingLayer, NormalisationLayer {

    /** The name of this kind of layer in messages. */
    String kind();
}
