package org.sced.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class BatchTest {
    private static Stream<Integer> numbers(int n) {
        return IntStream.range(0, n).boxed();
    }

    /** The earlier of a pair takes longer, so that the later one is there first. */
    private static int slowly(int number) {
        if (number % 2 == 0) {
            try {
                TimeUnit.MICROSECONDS.sleep(300);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return 10 * number;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,5", "2,1", "3,7", "8,64"})
    void resultsComeInTheOrderOfTheCases(int threads, int window) {
        List<Integer> results = new ArrayList<>();
        long count = Batch.withDefaults()
                .withThreads(threads)
                .withWindow(window)
                .forEach(numbers(300), BatchTest::slowly, results::add);
        assertThat(count).isEqualTo(300);
        assertThat(results).isEqualTo(numbers(300).map(number -> 10 * number).toList());
    }

    @Test
    void noCases() {
        assertThat(Batch.withDefaults().forEach(Stream.of(), one -> one, one -> {}))
                .isZero();
    }

    @Test
    void onlyAWindowIsHeld() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Batch.withDefaults()
                .withThreads(4)
                .withWindow(10)
                .forEach(
                        numbers(500)
                                .peek(number ->
                                        most.accumulateAndGet(taken.incrementAndGet() - handedOn.get(), Math::max)),
                        BatchTest::slowly,
                        result -> handedOn.incrementAndGet());
        assertThat(handedOn).hasValue(500);
        assertThat(most.get()).isBetween(2, 11); // the window, and the one that is being taken
    }

    @Test
    void whatAnAnalysisThrowsComesBehindTheResultsBeforeIt() {
        List<Integer> results = new ArrayList<>();
        assertThatThrownBy(() -> Batch.withDefaults()
                        .forEach(
                                numbers(100),
                                number -> {
                                    if (number == 42) {
                                        throw new IllegalStateException("42");
                                    }
                                    return slowly(number);
                                },
                                results::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("42");
        assertThat(results).hasSize(42);
    }

    @Test
    void whatTheCasesThrowComesBehindTheResultsBeforeIt() {
        List<Integer> results = new ArrayList<>();
        Stream<Integer> cases = numbers(100).peek(number -> {
            if (number == 42) {
                throw new IllegalArgumentException("no case 42");
            }
        });
        assertThatThrownBy(() -> Batch.withDefaults().forEach(cases, BatchTest::slowly, results::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no case 42");
        assertThat(results).hasSize(42);
    }

    @Test
    void errorsComeThroughToo() {
        assertThatThrownBy(() -> Batch.withDefaults()
                        .forEach(
                                numbers(3),
                                number -> {
                                    throw new StackOverflowError("deep");
                                },
                                one -> {}))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void interruptionEndsTheBatch() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        List<Throwable> thrown = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                Batch.withDefaults()
                        .forEach(
                                numbers(5),
                                number -> {
                                    begun.countDown();
                                    try {
                                        never.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return number;
                                },
                                one -> {});
            } catch (CancellationException e) {
                thrown.add(e);
                thrown.add(Thread.currentThread().isInterrupted() ? null : new AssertionError("flag lost"));
            }
        });
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join();
        assertThat(thrown).hasSize(2).element(1).isNull();
        assertThat(thrown.get(0)).hasMessage("the batch was interrupted");
    }

    @Test
    void unusableNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.withDefaults().withThreads(0))
                .withMessage("a batch with 0 threads; at least 1 is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.withDefaults().withWindow(-1))
                .withMessage("a batch with a window of -1 cases; at least 1 is needed");
        assertThat(Batch.withDefaults().withThreads(3).withWindow(7))
                .hasToString("batch with 3 threads and a window of 7 cases");
    }
}
