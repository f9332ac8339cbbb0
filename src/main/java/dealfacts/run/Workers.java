package dealfacts.run;

import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that work off tasks from a bounded queue. A task that exceeds the time
 * limit is given up: its thread is left to itself and another takes its place, since a thread can't
 * be ended from outside. The time is the processor's, so that it doesn't depend on what else the
 * machine is doing.
 *
 * @param <T> what is to be done
 * @param <R> what comes of it
 */
final class Workers<T, R> implements Closeable {
  /** So many may be left to themselves at a time; more, and the job fails. */
  static final int MOST_RUNAWAYS = 32;

  private static final int QUEUE_PER_THREAD = 64;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Duration limit;
  private final Work<T, R> work;
  private final Semaphore room;
  private final int allRoom;
  private final BlockingQueue<Task> queue;
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

    /** What stands for the result of a task that took too long. */
    R givenUp(T task);

    /** Takes a result; by many threads, once for each task. */
    void done(T task, R result) throws IOException;
  }

  private final class Task {
    private final T content;
    private final int size;
    private final AtomicBoolean settled = new AtomicBoolean();

    Task(T content, int size) {
      this.content = content;
      this.size = size;
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
          Task task = worker.task;
          if (task != null && task.settled.compareAndSet(false, true)) {
            leave(worker);
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
        .filter(worker -> worker.task != null)
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

  private final class Worker extends Thread {
    private volatile @Nullable Task task;
    private volatile long since;

    Worker() {
      super("dealfacts-worker");
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (!closed) {
          Task next = queue.take();
          since = CPU.getCurrentThreadCpuTime();
          task = next;
          R result = work.perform(next.content);
          if (!next.settled.compareAndSet(false, true)) {
            return;
          }
          task = null;
          settle(next, result);
        }
      } catch (InterruptedException e) {
        interrupt();
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }
}
