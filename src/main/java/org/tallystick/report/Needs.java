package org.tallystick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Need.Kind;

/**
 * What needs the owner, the most urgent first.
 *
 * @param groups one for each kind of which there is any, in the order of the kinds
 */
public record Needs(List<Group> groups) {
    public Needs {
        groups = List.copyOf(groups);
    }

    /**
     * All of one kind.
     *
     * @param shown some of them
     * @param count how many there are in all
     * @param all the command that lists them all; null where there is none
     */
    public record Group(
            Kind kind,
            List<Need> shown,
            int count,
            @Nullable String all) {
        public Group {
            shown = List.copyOf(shown);
        }

        public int leftOut() {
            return count - shown.size();
        }
    }

    public int count() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    public List<Need> shown() {
        return groups.stream().flatMap(group -> group.shown().stream()).toList();
    }

    /** So many at most, in their order; the first of each kind rather than all of one. */
    public List<Need> firstOfEach(int most) {
        int each = 1;
        while (ofEach(each + 1).size() <= most
                && ofEach(each + 1).size() > ofEach(each).size()) {
            each++;
        }
        return ofEach(each).stream().limit(most).toList();
    }

    /** In their order, but those about one customer beside the first of them. */
    public static List<List<Need>> byCustomer(List<Need> needs) {
        Map<Object, List<Need>> rows = new LinkedHashMap<>();
        for (Need need : needs) {
            Object about = need.who() == null ? need : need.who().number();
            rows.computeIfAbsent(about, first -> new ArrayList<>()).add(need);
        }
        return List.copyOf(rows.values());
    }

    private List<Need> ofEach(int most) {
        return groups.stream()
                .flatMap(group -> group.shown().stream().limit(most))
                .toList();
    }

    /** Puts them together, kind by kind. */
    static final class Maker {
        /** Of a kind: more is no list to work through, and has a file of its own. */
        private static final int MOST_OF_A_KIND = 10;

        private final List<Group> groups = new ArrayList<>();

        void add(Kind kind, List<Need> some) {
            add(kind, some, some.size(), null);
        }

        void add(Kind kind, List<Need> some, int count, @Nullable String all) {
            if (count > 0) {
                groups.add(new Group(kind, some.stream().limit(MOST_OF_A_KIND).toList(), count, all));
            }
        }

        Needs needs() {
            groups.sort((one, other) -> one.kind().compareTo(other.kind()));
            return new Needs(groups);
        }
    }
}
