/** Grade the vectors of tests/unit/grading/test_vectors.py. */
import { readFileSync } from 'node:fs'
import { grade } from '../../../frontend/static/js/grading/evaluator.js'

const { tables, vectors } = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(vectors.map(({ criteria, answers }) => grade(tables[criteria], answers))))
