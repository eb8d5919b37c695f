package org.tallystick.ledger.replay;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.DueRule;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItems;
import org.tallystick.ledger.replay.Packed.Reading;
import org.tallystick.ledger.replay.Packed.Writing;

/**
 * Records of one type as bytes in memory and back, with all records in them, whatever components they have: what an
 * account gains is packed without a word here. All amounts are of one currency.
 */
final class PackedRecord {
    private static final int NONE = 0;
    private static final int SOME = 1;

    private final CurrencyUnit currency;
    private final Constructor<?> maker;
    private final List<Method> getters;
    private final List<Kind> kinds;

    /** How values of one type are packed. */
    private record Kind(BiConsumer<Object, Writing> write, Function<Reading, Object> read) {}

    PackedRecord(Class<?> type, CurrencyUnit currency) {
        this.currency = currency;
        RecordComponent[] components = type.getRecordComponents();
        this.getters = Stream.of(components).map(RecordComponent::getAccessor).toList();
        this.kinds =
                Stream.of(components).map(each -> kind(each.getGenericType())).toList();
        try {
            this.maker = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException for an amount of another currency */
    void write(Object value, Writing to) {
        for (int i = 0; i < kinds.size(); i++) {
            Object part = part(value, getters.get(i));
            to.number(part == null ? NONE : SOME);
            if (part != null) {
                kinds.get(i).write.accept(part, to);
            }
        }
    }

    Object read(Reading from) {
        @Nullable Object[] parts = new @Nullable Object[kinds.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = from.number() == NONE ? null : kinds.get(i).read.apply(from);
        }
        try {
            return maker.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object part(Object value, Method getter) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private Kind kind(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return listOf(kind(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> plain)) {
            throw unknown(type);
        }
        if (plain.isEnum()) {
            List<?> constants = List.of(plain.getEnumConstants());
            return new Kind((value, to) -> to.number(constants.indexOf(value)), from -> from.one(constants));
        }
        if (plain.isRecord()) {
            PackedRecord inner = new PackedRecord(plain, currency);
            return new Kind(inner::write, inner::read);
        }
        return leaf(plain);
    }

    private Kind leaf(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> new Kind((value, to) -> to.text((String) value), Reading::text);
            case "boolean" -> new Kind((value, to) -> to.number((boolean) value ? 1 : 0), from -> from.number() == 1);
            case "int" -> new Kind((value, to) -> to.number((int) value), Reading::index);
            case "long" -> new Kind((value, to) -> to.number((long) value), Reading::number);
            case "LocalDate" ->
                new Kind(
                        (value, to) -> to.number(((LocalDate) value).toEpochDay()),
                        from -> LocalDate.ofEpochDay(from.number()));
            case "Money" ->
                new Kind(
                        (value, to) -> to.number(MinorUnits.of((Money) value, currency)),
                        from -> Money.ofMinor(currency, from.number()));
            case "CurrencyUnit" -> new Kind((value, to) -> {}, from -> currency);
            case "OpenItems" -> {
                Kind items = listOf(kind(OpenItem.class));
                yield new Kind(items.write, from -> {
                    List<?> read = (List<?>) items.read.apply(from);
                    return OpenItems.of(
                            currency, read.stream().map(OpenItem.class::cast).toList());
                });
            }
            case "DueRule" ->
                new Kind((value, to) -> to.text(((DueRule) value).text()), from -> DueRule.of(from.text()));
            default -> throw unknown(type);
        };
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException("no way is known to pack a " + type);
    }

    private static Kind listOf(Kind each) {
        return new Kind(
                (value, to) -> {
                    List<?> items = (List<?>) value;
                    to.number(items.size());
                    items.forEach(item -> each.write.accept(item, to));
                },
                from -> {
                    int count = from.index();
                    List<Object> items = new ArrayList<>(count);
                    for (int i = 0; i < count; i++) {
                        items.add(each.read.apply(from));
                    }
                    return items;
                });
    }
}
