package dev.sisa.dl4j;

import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Trainer;

/** Trains the network of every layer and prints the digest of its checkpoint, in this virtual machine or in a child. */
final class DigestMain {

    private DigestMain() {}

    public static void main(String[] arguments) {
        System.out.println(digest());
    }

    static String digest() {
        ConstituentSpec constituent = Constituents.of(Constituents.convolutional(), Constituents.ADAM);
        Trainer trainer = Constituents.engine().initial(constituent);
        Constituents.train(trainer, constituent.shape(), 0, 40);
        return Constituents.digest(trainer.checkpoint());
    }
}
