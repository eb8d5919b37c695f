package org.tallystick.ledger.index;

import static org.tallystick.ledger.MadeEntries.EUR;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.tallystick.index.derby.MemoryStore;

/** Fails when it is told to, and remembers what was asked of it. */
public final class WorryingStore implements IndexStore {
    private final MemoryStore within = new MemoryStore(EUR);
    public final List<String> asked = new ArrayList<>();
    public boolean storing = true;
    public boolean withoutDefect = true;
    public boolean opening = true;
    public boolean replacing = true;
    public boolean usable = true;

    @Override
    public AccountIndex open() {
        asked.add("open");
        if (!opening) {
            throw new IndexUnusable("it cannot be opened", null);
        }
        return watched(within.open());
    }

    @Override
    public AccountIndex replacedBy(Consumer<NewIndex> fill) {
        asked.add("replace");
        if (!replacing) {
            throw new IndexUnusable("no room for an index", null);
        }
        return watched(within.replacedBy(fill));
    }

    @Override
    public RowLimits limits() {
        return within.limits();
    }

    @Override
    public void discard() {
        asked.add("discard");
        within.discard();
    }

    private AccountIndex watched(AccountIndex index) {
        return (AccountIndex) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AccountIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("store") || method.getName().equals("close")) {
                        asked.add(method.getName());
                    }
                    if (method.getName().equals("store") && !storing) {
                        throw new IndexUnusable("the disk is full", null);
                    }
                    if (method.getName().equals("store") && !withoutDefect) {
                        throw new ArithmeticException("a fault of ours");
                    }
                    if (method.getName().equals("usable")) {
                        return usable;
                    }
                    try {
                        return method.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }
}
