package dev.sisa.core.slice;

import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.port.ScratchSpaceContract;

final class InMemoryScratchSpaceTest extends ScratchSpaceContract {

    private InMemoryScratchSpace space = new InMemoryScratchSpace();

    @Override
    protected ScratchSpace newSpace() {
        space = new InMemoryScratchSpace();
        return space;
    }

    @Override
    protected boolean nothingIsLeft() {
        return space.names().isEmpty();
    }
}
