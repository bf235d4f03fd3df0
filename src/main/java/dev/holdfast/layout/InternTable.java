package dev.holdfast.layout;

import dev.holdfast.value.Value;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One copy of each value, with a number. Safe for many threads; numbers depend on who came first, so nothing that a user
 * sees may depend on them.
 */
final class InternTable {
    private static final int PAGE_BITS = 14;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int PAGES = 1 << (31 - PAGE_BITS);

    private final ConcurrentHashMap<Value, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Value[]> pages = new AtomicReferenceArray<>(PAGES);
    private final AtomicInteger used = new AtomicInteger();

    int number(Value value) {
        Integer known = numbers.get(value);
        return known != null ? known : numbers.computeIfAbsent(value, this::store);
    }

    private int store(Value value) {
        int number = used.getAndIncrement();
        int page = number >>> PAGE_BITS;
        if (pages.get(page) == null) {
            pages.compareAndSet(page, null, new Value[PAGE_SIZE]);
        }
        // Published to other threads by the map that holds the number.
        pages.get(page)[number & (PAGE_SIZE - 1)] = value;
        return number;
    }

    Value value(int number) {
        return pages.get(number >>> PAGE_BITS)[number & (PAGE_SIZE - 1)];
    }
}
