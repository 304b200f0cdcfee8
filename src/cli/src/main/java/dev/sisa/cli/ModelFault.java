package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What kept a command from one of several models. */
record ModelFault(String model, String text) {

    static void putInto(ObjectNode root, List<ModelFault> faults) {
        var array = root.putArray("faults");
        faults.forEach(fault -> array.addObject().put("model", fault.model()).put("text", fault.text()));
    }
}
