package dev.sisa.cli.home;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The failure of a command for one of several models. */
public record ModelFault(String model, String text) {

    public static void putInto(ObjectNode root, List<ModelFault> faults) {
        var array = root.putArray("faults");
        faults.forEach(fault -> array.addObject().put("model", fault.model()).put("text", fault.text()));
    }
}
