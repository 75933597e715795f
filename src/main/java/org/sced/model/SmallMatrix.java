package org.sced.model;

/** Inverse of a small symmetric matrix whose columns may differ in size by many orders of magnitude. */
final class SmallMatrix {
    /** What is left of a column, beside those before it, must be more than this part of its length. */
    private static final double SINGULAR = 1e-12;

    private SmallMatrix() {}

    /** The inverse of a positive definite matrix by Cholesky's method after scaling; empty if it is singular. */
    static double[][] inverse(double[][] matrix) {
        int k = matrix.length;
        double[] scale = new double[k];
        for (int i = 0; i < k; i++) {
            if (!(matrix[i][i] > 0)) {
                return new double[0][];
            }
            scale[i] = Math.sqrt(matrix[i][i]);
        }
        double[][] lower = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = i == j ? 1 : matrix[i][j] / scale[i] / scale[j];
                for (int a = 0; a < j; a++) {
                    rest -= lower[i][a] * lower[j][a];
                }
                if (i == j && !(rest > SINGULAR)) {
                    return new double[0][];
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        double[][] half = new double[k][k]; // inverse of the lower triangle
        for (int j = 0; j < k; j++) {
            for (int i = j; i < k; i++) {
                double rest = i == j ? 1 : 0;
                for (int a = j; a < i; a++) {
                    rest -= lower[i][a] * half[a][j];
                }
                half[i][j] = rest / lower[i][i];
            }
        }
        double[][] inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int a = Math.max(i, j); a < k; a++) {
                    inverse[i][j] += half[a][i] * half[a][j];
                }
                inverse[i][j] /= scale[i] * scale[j];
            }
        }
        return inverse;
    }
}
