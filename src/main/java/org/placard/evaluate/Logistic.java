package org.placard.evaluate;

/** Logistic regression with a ridge penalty, by Newton's method: the same numbers for the same data. */
final class Logistic {

    private static final int STEPS = 50;
    private static final double SMALL = 1e-9;

    private Logistic() {}

    /**
     * @param rows one row of features an example; all of one length
     * @param right what came of each example
     * @param ridge how strongly coefficients are drawn to 0, in units of a feature's standard deviation
     * @return the intercept, then one coefficient a feature; a feature that never varies gets 0
     */
    static double[] fit(double[][] rows, boolean[] right, double ridge) {
        int size = rows[0].length;
        double[] mean = new double[size];
        double[] deviation = new double[size];
        scale(rows, mean, deviation);
        double[] beta = new double[size + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size + 1];
            double[][] hessian = new double[size + 1][size + 1];
            for (int r = 0; r < rows.length; r++) {
                double[] x = scaled(rows[r], mean, deviation);
                double p = 1 / (1 + Math.exp(-dot(beta, x)));
                for (int i = 0; i <= size; i++) {
                    gradient[i] += (p - (right[r] ? 1 : 0)) * x[i];
                    for (int j = 0; j <= size; j++) {
                        hessian[i][j] += p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            for (int i = 0; i <= size; i++) {
                double penalty = i == 0 ? 1e-3 : ridge;
                gradient[i] += penalty * beta[i];
                hessian[i][i] += penalty;
            }
            double[] change = solve(hessian, gradient);
            double largest = 0;
            for (int i = 0; i <= size; i++) {
                beta[i] -= change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < SMALL) {
                break;
            }
        }
        return unscaled(beta, mean, deviation);
    }

    private static void scale(double[][] rows, double[] mean, double[] deviation) {
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : rows) {
                sum += row[i];
                squares += row[i] * row[i];
            }
            mean[i] = sum / rows.length;
            deviation[i] = Math.sqrt(Math.max(0, squares / rows.length - mean[i] * mean[i]));
        }
    }

    private static double[] scaled(double[] row, double[] mean, double[] deviation) {
        double[] out = new double[row.length + 1];
        out[0] = 1;
        for (int i = 0; i < row.length; i++) {
            out[i + 1] = deviation[i] < SMALL ? 0 : (row[i] - mean[i]) / deviation[i];
        }
        return out;
    }

    private static double[] unscaled(double[] beta, double[] mean, double[] deviation) {
        double[] out = beta.clone();
        for (int i = 0; i < mean.length; i++) {
            out[i + 1] = deviation[i] < SMALL ? 0 : beta[i + 1] / deviation[i];
            out[0] -= out[i + 1] * mean[i];
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gauss's elimination with the largest pivot; the penalty keeps the matrix regular. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] x = right.clone();
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            double number = x[column];
            x[column] = x[pivot];
            x[pivot] = number;
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; i < size; i++) {
                    matrix[row][i] -= factor * matrix[column][i];
                }
                x[row] -= factor * x[column];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int i = row + 1; i < size; i++) {
                x[row] -= matrix[row][i] * x[i];
            }
            x[row] /= matrix[row][row];
        }
        return x;
    }
}
