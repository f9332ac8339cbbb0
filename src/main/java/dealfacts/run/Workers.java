package dealfacts.run;

import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that work off tasks from a bounded queue, several at a time where as
 * many wait. A task that exceeds the time limit is given up: its thread is left to itself and
 * another takes its place, since a thread can't be ended from outside. The time is the processor's,
 * so that it doesn't depend on what else the machine is doing.
 *
 * @param <T> what is to be done
 * @param <R> what comes of it
 */
final class Workers<T, R> implements Closeable {
  /** So many may be left to themselves at a time; more, and the job fails. */
  static final int MOST_RUNAWAYS = 32;

  private static final int QUEUE_PER_THREAD = 64;

  /** So many tasks are performed at a time at most. */
  private static final int MOST_TOGETHER = 32;

  /** So much do they hold together, in the unit of {@link #submit}. */
  private static final int ROOM_TOGETHER = 512 << 10;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Duration limit;
  private final Work<T, R> work;
  private final Semaphore room;
  private final int allRoom;
  private final int jobs;
  private final BlockingQueue<Task> queue;

  /** Those that were performed with others in vain, each to be performed by itself. */
  private final Queue<Task> again = new ConcurrentLinkedQueue<>();

  private final List<Worker> running = new ArrayList<>();
  private final List<Thread> runaways = new ArrayList<>();
  private final Thread watch;
  private long pending;
  private @Nullable Throwable failure;
  private volatile boolean closed;

  /** What the threads do. */
  interface Work<T, R> {
    /** On a worker thread; may take long, must not throw for what the task holds. */
    R perform(T task);

    /**
     * Performs several at a time, where that takes less than one by one. Where it throws, or takes
     * longer than one task may, each is performed by itself.
     */
    default List<R> performAll(List<T> tasks) {
      return tasks.stream().map(this::perform).toList();
    }

    /** What stands for the result of a task that took too long. */
    R givenUp(T task);

    /** Takes a result; by many threads, once for each task. */
    void done(T task, R result) throws IOException;
  }

  private final class Task {
    private final T content;
    private final int size;

    Task(T content, int size) {
      this.content = content;
      this.size = size;
    }
  }

  /** Tasks that are performed at a time. */
  private final class Batch {
    private final List<Task> tasks;
    private final AtomicBoolean settled = new AtomicBoolean();

    Batch(List<Task> tasks) {
      this.tasks = tasks;
    }

    private boolean settle() {
      return settled.compareAndSet(false, true);
    }
  }

  /**
   * @param jobs how many threads
   * @param limit for one task
   * @param room how much the tasks that wait or are at work may hold, in the unit of {@link
   *     #submit}
   */
  Workers(int jobs, Duration limit, int room, Work<T, R> work) {
    this.limit = limit;
    this.work = work;
    this.room = new Semaphore(room);
    this.allRoom = room;
    this.jobs = jobs;
    this.queue = new ArrayBlockingQueue<>(jobs * QUEUE_PER_THREAD);
    synchronized (this) {
      for (int i = 0; i < jobs; i++) {
        hire();
      }
    }
    watch = new Thread(this::watch, "dealfacts-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /** Hands over a task; waits while there is no room. */
  void submit(T content, int size) throws IOException, InterruptedException {
    int share = Math.max(1, Math.min(size, allRoom));
    Task task = new Task(content, share);
    while (!room.tryAcquire(share, 1, TimeUnit.SECONDS)) {
      throwFailure();
    }
    synchronized (this) {
      pending++;
    }
    while (!queue.offer(task, 1, TimeUnit.SECONDS)) {
      throwFailure();
    }
    throwFailure();
  }

  /** Waits until all tasks are done. */
  synchronized void finish() throws IOException, InterruptedException {
    while (pending > 0 && failure == null) {
      wait();
    }
    throwFailure();
  }

  private synchronized void throwFailure() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  private synchronized void hire() {
    Worker worker = new Worker();
    running.add(worker);
    worker.start();
  }

  private void settle(Task task, R result) {
    try {
      work.done(task.content, result);
    } catch (IOException | RuntimeException e) {
      fail(e);
    } finally {
      room.release(task.size);
      synchronized (this) {
        pending--;
        notifyAll();
      }
    }
  }

  private synchronized void fail(Throwable e) {
    if (failure == null) {
      failure = e;
    }
    notifyAll();
  }

  private void watch() {
    long pause = Math.max(10, Math.min(500, limit.toMillis() / 10));
    try {
      while (!closed) {
        TimeUnit.MILLISECONDS.sleep(pause);
        for (Worker worker : overdue()) {
          Batch batch = worker.batch;
          if (batch == null || !batch.settle()) {
            continue;
          }
          boolean alone = batch.tasks.size() == 1;
          if (!alone) {
            again.addAll(batch.tasks);
          }
          leave(worker);
          if (alone) {
            Task task = batch.tasks.get(0);
            settle(task, work.givenUp(task.content));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<Worker> overdue() {
    return running.stream()
        .filter(worker -> worker.batch != null)
        .filter(worker -> CPU.getThreadCpuTime(worker.getId()) - worker.since > limit.toNanos())
        .toList();
  }

  private synchronized void leave(Worker worker) {
    running.remove(worker);
    runaways.removeIf(thread -> !thread.isAlive());
    runaways.add(worker);
    worker.interrupt();
    if (runaways.size() > MOST_RUNAWAYS) {
      fail(
          new IOException(
              MOST_RUNAWAYS
                  + " articles at once took longer than "
                  + limit.toSeconds()
                  + " s: the machine is too slow or overloaded, see --time-limit"));
    } else if (!closed) {
      hire();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    watch.interrupt();
    running.forEach(Thread::interrupt);
  }

  /** Waits for the next task; those that wait behind it come along, a fair share of them. */
  private List<Task> next() throws InterruptedException {
    Task alone = again.poll();
    if (alone != null) {
      return List.of(alone);
    }
    List<Task> tasks = new ArrayList<>();
    Task task = queue.take();
    int most = Math.min(MOST_TOGETHER, 1 + queue.size() / (2 * jobs));
    int left = ROOM_TOGETHER;
    while (task != null) {
      tasks.add(task);
      left -= task.size;
      Task behind = tasks.size() < most ? queue.peek() : null;
      task = behind != null && behind.size <= left ? queue.poll() : null;
    }
    return tasks;
  }

  private final class Worker extends Thread {
    private volatile @Nullable Batch batch;
    private volatile long since;

    Worker() {
      super("dealfacts-worker");
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (!closed) {
          Batch next = new Batch(next());
          since = CPU.getCurrentThreadCpuTime();
          batch = next;
          List<R> results = results(next.tasks);
          if (!next.settle()) {
            return;
          }
          batch = null;
          if (results.isEmpty()) {
            again.addAll(next.tasks);
          }
          for (int i = 0; i < results.size(); i++) {
            Workers.this.settle(next.tasks.get(i), results.get(i));
          }
        }
      } catch (InterruptedException e) {
        interrupt();
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }

    /** None where the tasks can't be performed together. */
    private List<R> results(List<Task> tasks) {
      if (tasks.size() == 1) {
        return List.of(work.perform(tasks.get(0).content));
      }
      try {
        return work.performAll(tasks.stream().map(task -> task.content).toList());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return List.of();
      }
    }
  }
}
