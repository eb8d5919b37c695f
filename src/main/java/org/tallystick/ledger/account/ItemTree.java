package org.tallystick.ledger.account;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Items in one order, as a tree that is never changed: one more or less makes a new tree, which shares all but the way
 * to that item with the old one. An empty tree is null.
 *
 * <p>A tree balanced by weight, with the bounds 3 and 2 that Hirai and Yamamoto proved ("Balancing weight-balanced
 * trees", 2011): no side weighs more than three times the other, where a tree weighs one more than it has items.
 */
record ItemTree(
        @Nullable ItemTree left, OpenItem item, @Nullable ItemTree right, int size) {
    private static final int HEAVIEST = 3;
    private static final int SINGLE = 2;

    /** Where an item is looked for: negative when it stands before the one that is shown. */
    @FunctionalInterface
    interface Way {
        int from(OpenItem shown);
    }

    static int sizeOf(@Nullable ItemTree tree) {
        return tree == null ? 0 : tree.size;
    }

    static @Nullable OpenItem find(@Nullable ItemTree tree, Way way) {
        ItemTree at = tree;
        while (at != null) {
            int to = way.from(at.item);
            if (to == 0) {
                return at.item;
            }
            at = to < 0 ? at.left : at.right;
        }
        return null;
    }

    /** By its place in the order, from 0 on. */
    static OpenItem get(ItemTree tree, int place) {
        int before = sizeOf(tree.left);
        if (place == before) {
            return tree.item;
        }
        ItemTree side = place < before ? tree.left : tree.right;
        if (side == null) {
            throw new IndexOutOfBoundsException(place);
        }
        return get(side, place < before ? place : place - before - 1);
    }

    /** With an item in place of one that stands where it does, if one does. */
    static ItemTree with(@Nullable ItemTree tree, OpenItem item, Comparator<OpenItem> order) {
        if (tree == null) {
            return new ItemTree(null, item, null, 1);
        }
        int to = order.compare(item, tree.item);
        if (to == 0) {
            return new ItemTree(tree.left, item, tree.right, tree.size);
        }
        return to < 0
                ? balanced(with(tree.left, item, order), tree.item, tree.right)
                : balanced(tree.left, tree.item, with(tree.right, item, order));
    }

    /** Without the item that stands where this one does, if one does. */
    static @Nullable ItemTree without(@Nullable ItemTree tree, OpenItem item, Comparator<OpenItem> order) {
        if (tree == null) {
            return null;
        }
        int to = order.compare(item, tree.item);
        if (to == 0) {
            return joined(tree.left, tree.right);
        }
        return to < 0
                ? balanced(without(tree.left, item, order), tree.item, tree.right)
                : balanced(tree.left, tree.item, without(tree.right, item, order));
    }

    private static @Nullable ItemTree joined(@Nullable ItemTree left, @Nullable ItemTree right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.size > right.size
                ? balanced(withoutLast(left), get(left, left.size - 1), right)
                : balanced(left, get(right, 0), withoutFirst(right));
    }

    private static @Nullable ItemTree withoutFirst(ItemTree tree) {
        return tree.left == null ? tree.right : balanced(withoutFirst(tree.left), tree.item, tree.right);
    }

    private static @Nullable ItemTree withoutLast(ItemTree tree) {
        return tree.right == null ? tree.left : balanced(tree.left, tree.item, withoutLast(tree.right));
    }

    /** Of sides that were in balance before one of them gained or lost an item. */
    private static ItemTree balanced(@Nullable ItemTree left, OpenItem item, @Nullable ItemTree right) {
        if (right != null && weight(right) > HEAVIEST * weight(left)) {
            ItemTree inner = right.left;
            return inner == null || weight(inner) < SINGLE * weight(right.right)
                    ? of(of(left, item, inner), right.item, right.right)
                    : of(of(left, item, inner.left), inner.item, of(inner.right, right.item, right.right));
        }
        if (left != null && weight(left) > HEAVIEST * weight(right)) {
            ItemTree inner = left.right;
            return inner == null || weight(inner) < SINGLE * weight(left.left)
                    ? of(left.left, left.item, of(inner, item, right))
                    : of(of(left.left, left.item, inner.left), inner.item, of(inner.right, item, right));
        }
        return of(left, item, right);
    }

    private static int weight(@Nullable ItemTree tree) {
        return sizeOf(tree) + 1;
    }

    private static ItemTree of(@Nullable ItemTree left, OpenItem item, @Nullable ItemTree right) {
        return new ItemTree(left, item, right, sizeOf(left) + sizeOf(right) + 1);
    }
}
