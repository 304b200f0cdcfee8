package dev.sisa.core.spec;

/** A hidden layer of a constituent. */
public sealed interface LayerSpec permits DenseLayer, ConvolutionLayer, PoolingLayer, NormalisationLayer {

    /** What messages call a layer of this kind. */
    String kind();
}
