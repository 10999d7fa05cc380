// The page in a frame of somebody else's page: the host is told how high the lesson is, and may call its methods.
import { answerCalls } from './bridge.js';
import { tellHeight } from './height.js';

tellHeight();
answerCalls();
